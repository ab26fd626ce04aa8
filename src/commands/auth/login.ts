import { work, type Command, type Form } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';

const username = local.text('username', 'Log in as this user', { placeholder: 'NAME', notByCommand: true });
const password = local.text('password', 'Password; by default you are asked for it', { placeholder: 'PASSWORD' });
const passwordStdin = local.flag('password_stdin', 'Read the password from standard input: one line');
const rsaToken = local.text('rsa_token', 'Code of the hardware token, when the system asks for one', {
  placeholder: 'CODE',
});
const clientId = local.text('client_id', 'Log in as this client, which has a service account', { placeholder: 'ID' });
const clientSecretFile = local.text('client_secret_file', 'The file with the secret of the client; - reads it', {
  complete: 'files',
  placeholder: 'FILE',
});

const login: Omit<Form, 'parameters'> = {
  summary: 'Log in with a user name and a password',
  details: 'Asks for what is not given; the password is not shown. The token is stored for later commands.',
  examples: [
    { command: 'auth login --username operator', about: 'log in as operator; the password is asked for' },
    {
      command: 'auth login --client-id ci --client-secret-file /etc/bos/ci.secret',
      about: 'log in without a question, such as in cron',
      face: 'bos',
    },
  ],
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
    {
      ...login,
      face: 'bos',
      summary: 'Log in with a user name and a password, or as a client',
      parameters: [username, password, passwordStdin, rsaToken, clientId, clientSecretFile],
    },
  ],
};
