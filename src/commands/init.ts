import { work, type Command } from '../kinds/command.js';
import { local } from '../kinds/parameter.js';

export const init: Command = {
  path: ['init'],
  forms: [
    {
      summary: 'Set up a configuration and log in',
      details: 'Writes the configuration, makes it the active one and logs in. The API is always reached over https.',
      examples: [
        { command: 'init --hostname api.example.com', about: 'set up the default configuration and log in' },
        {
          command: 'init --configuration test --hostname api.test.example.com --no-auth',
          about: 'add a second one, without a login',
        },
      ],
      parameters: [
        local.text('hostname', 'Host name or URL of the API gateway', { placeholder: 'HOST' }),
        local.text('tenant', 'Tenant that all requests are for', { placeholder: 'NAME' }),
        local.flag('no_auth', 'Do not log in'),
        local.flag('overwrite', 'Do not ask before an existing configuration is changed'),
      ],
      plan: work(async (context) => (await import('./init/set-up.js')).setUp(context)),
    },
  ],
};
