import { local } from '../api/parameter.js';
import type { Parameter } from '../api/operation.js';
import type { Command, Face } from '../kinds/command.js';
import { completion } from './completion/command.js';
import { componentCommands } from './components/commands.js';
import { sandboxCommands } from './sandbox/commands.js';
import { sessionCommands } from './sessions/commands.js';

const both: readonly Face[] = ['cray', 'bos'];

const username = local.text('username', 'Log in as this user', { placeholder: 'NAME' });
const password = local.text('password', 'Password; asked for where it is not given', { placeholder: 'PASSWORD' });
const rsaToken = local.text('rsa_token', 'Code of the hardware token, where the system asks for one', {
  placeholder: 'CODE',
});

function argument(name: string, placeholder: string, help: string, type: 'string' | 'list' = 'string'): Parameter {
  return { name, in: 'local', type, required: true, help, placeholder };
}

const login = {
  path: ['auth', 'login'],
  summary: 'Log in with a user name and a password',
  details: 'Asks for what is not given; the password does not show. The token is stored for the commands that follow.',
  load: async () => (await import('./auth/login.js')).logInCommand,
} as const;

/** The commands that are more than one request of the server, in the order of help. */
export const commands: readonly Command[] = [
  {
    path: ['init'],
    summary: 'Set up a configuration and log in',
    details: 'Writes the configuration, makes it the active one and logs in. The API is reached over https always.',
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
    faces: both,
    load: async () => (await import('./init.js')).initCommand,
  },
  {
    ...login,
    examples: [{ command: 'auth login --username operator', about: 'log in as operator; the password is asked for' }],
    parameters: [username, password, { ...rsaToken, flag: '--rsa_token' }],
    faces: ['cray'],
  },
  {
    ...login,
    examples: [{ command: 'auth login --username operator', about: 'log in as operator; the password is asked for' }],
    parameters: [username, password, rsaToken],
    faces: ['bos'],
  },
  {
    path: ['auth', 'logout'],
    summary: 'Remove the stored token',
    examples: [{ command: 'auth logout', about: 'forget the login of the configured user' }],
    parameters: [],
    faces: ['bos'],
    load: async () => (await import('./auth/logout.js')).logOutCommand,
  },
  {
    path: ['auth', 'status'],
    summary: 'Show who is logged in, and until when',
    details: 'Ends with status 4 where nobody is logged in, or the login has expired and cannot be renewed.',
    examples: [{ command: 'auth status --format json', about: 'for scripts' }],
    parameters: [],
    faces: ['bos'],
    load: async () => (await import('./auth/status.js')).statusCommand,
  },
  {
    path: ['config', 'list'],
    summary: 'List the configurations',
    examples: [
      { command: 'config list', about: 'the names of all configurations' },
      { command: 'config list --origin', about: 'each setting in force, and where it comes from' },
    ],
    parameters: [local.flag('origin', 'Show the settings in force, and where each comes from', { face: 'bos' })],
    faces: both,
    load: async () => (await import('./config/list.js')).listCommand,
  },
  {
    path: ['config', 'describe'],
    summary: 'Show what a configuration holds',
    examples: [{ command: 'config describe --configuration test', about: 'one that is not active' }],
    parameters: [],
    faces: both,
    load: async () => (await import('./config/describe.js')).describeCommand,
  },
  {
    path: ['config', 'get'],
    summary: 'Show one property of the configuration, or one section',
    examples: [{ command: 'config get core.hostname', about: 'the address of the API' }],
    parameters: [argument('property', 'PROPERTY', 'Name of a property or a section, such as core.hostname')],
    faces: both,
    load: async () => (await import('./config/get.js')).getCommand,
  },
  {
    path: ['config', 'set'],
    summary: 'Set properties of the configuration',
    examples: [
      { command: 'config set core hostname=https://api.example.com', about: 'change the address of the API' },
      { command: 'config set bos.v2.sessions.list status=running', about: 'a default for an option of one command' },
    ],
    parameters: [
      argument('section', 'SECTION', 'Section, such as core or bos.v2.sessions.list'),
      argument('values', 'VALUES', 'Properties as KEY=VALUE', 'list'),
    ],
    faces: both,
    load: async () => (await import('./config/set.js')).setCommand,
  },
  {
    path: ['config', 'unset'],
    summary: 'Remove properties from the configuration',
    examples: [{ command: 'config unset core.tenant', about: 'send no tenant any more' }],
    parameters: [argument('properties', 'PROPERTIES', 'Names of properties, such as core.tenant', 'list')],
    faces: both,
    load: async () => (await import('./config/unset.js')).unsetCommand,
  },
  {
    path: ['config', 'use'],
    summary: 'Make a configuration the active one',
    examples: [{ command: 'config use test', about: 'the commands that follow use the configuration test' }],
    parameters: [{ ...argument('name', 'CONFIGURATION', 'Name of a configuration'), complete: 'configurations' }],
    faces: both,
    load: async () => (await import('./config/use.js')).useCommand,
  },
  ...sessionCommands,
  ...componentCommands,
  completion,
  ...sandboxCommands,
];
