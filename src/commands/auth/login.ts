import { work, type Command, type Form } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';

const username = local.text('username', 'Log in as this user', { placeholder: 'NAME', notByCommand: true });
const password = local.text('password', 'Password; asked for where it is not given', { placeholder: 'PASSWORD' });
const rsaToken = local.text('rsa_token', 'Code of the hardware token, where the system asks for one', {
  placeholder: 'CODE',
});

const login: Omit<Form, 'parameters'> = {
  summary: 'Log in with a user name and a password',
  details: 'Asks for what is not given; the password does not show. The token is stored for the commands that follow.',
  examples: [{ command: 'auth login --username operator', about: 'log in as operator; the password is asked for' }],
  plan: work(async (context) => {
    const [{ loadConfiguration }, { runLogin }] = await Promise.all([
      import('../../config/store.js'),
      import('./login/run-login.js'),
    ]);
    await runLogin(context, await loadConfiguration(context.io, context.globals.configuration));
  }),
};

export const authLogin: Command = {
  path: ['auth', 'login'],
  forms: [
    // cray: its option has an underscore.
    { ...login, face: 'cray', parameters: [username, password, { ...rsaToken, flag: '--rsa_token' }] },
    { ...login, face: 'bos', parameters: [username, password, rsaToken] },
  ],
};
