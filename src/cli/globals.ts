import type { Input } from '../api/input.js';
import { local, type Parameter } from '../kinds/parameter.js';
import type { Globals } from '../kinds/command.js';
import { isForFace, type Face } from '../kinds/face.js';
import { colorChoices } from '../output/color.js';
import { formatNames, listFormats, type FormatName } from '../output/formats.js';
import { httpDefaults } from '../http/defaults.js';
import { parseDuration } from '../util/duration.js';
import { JsonNumber } from '../util/json/value.js';

/** An option that every command takes, and where else its value may come from. */
export interface GlobalParameter extends Parameter {
  readonly env?: string;
  /** Path in the configuration file. */
  readonly setting?: string;
  /** Values of the configuration that are for the other name of the program, and count as none. */
  readonly foreign?: readonly string[];
  /** It is about the way to a server, or about what is sent: nothing to a command that needs none. */
  readonly ofServer?: true;
  /** It is a setting and no option, and holds under the name that it is for alone. */
  readonly settingOnly?: true;
}

const bos = { face: 'bos' } as const;
const ofServer = { ofServer: true } as const;
const tokenHelp = 'Use the token in this file';

/** The options that every command of a face takes. */
export function globalParameters(face: Face): readonly GlobalParameter[] {
  return all(face).filter((parameter) => isForFace(parameter, face) && parameter.settingOnly !== true);
}

/** The parameters that the reference does not have are settings under both names, but options under `bos` alone. */
function all(face: Face): readonly GlobalParameter[] {
  return [
    {
      ...local.text('configuration', 'Use this configuration', { complete: 'configurations', placeholder: 'NAME' }),
      env: 'CRAY_CONFIG',
    },
    {
      ...local.text('format', 'Format of the output', {
        choices: listFormats(face),
        ...(face === 'bos' && { short: '-o' }),
      }),
      env: 'CRAY_FORMAT',
      setting: 'core.format',
      foreign: formatNames.filter((name) => !listFormats(face).includes(name)),
      notByCommand: true,
    },
    { ...local.flag('quiet', 'Print nothing but results and errors'), env: 'CRAY_QUIET', setting: 'core.quiet' },
    {
      ...local.text('token', face === 'cray' ? tokenHelp : `${tokenHelp}; - reads the token from standard input`, {
        complete: 'files',
        placeholder: 'FILE',
      }),
      env: 'CRAY_CREDENTIALS',
      ...ofServer,
    },
    { ...local.count('verbose', 'Show what is sent and received (-vv, -vvv: more)', { short: '-v' }), ...ofServer },
    local.flag('help', 'Show this help', { short: '-h' }),
    {
      ...local.text('columns', 'Columns of the table, separated by commas: names, or paths such as status.phase', {
        ...bos,
        placeholder: 'NAMES',
      }),
    },
    local.flag('no_headers', 'Print the table without its header', bos),
    local.text('sort_by', 'Sort a list by this column or path; NAME:desc for descending order', {
      ...bos,
      placeholder: 'NAME',
    }),
    local.text('query', 'Print what this JMESPath expression selects', { ...bos, placeholder: 'EXPRESSION' }),
    {
      ...local.text('color', 'When to use colour', { ...bos, choices: colorChoices }),
      setting: 'core.color',
    },
    local.flag('no_pager', 'Print long results without a pager', bos),
    { ...local.flag('dry_run', 'Show the request, and do not send it', bos), ...ofServer },
    {
      ...local.text('cacert', 'Trust the certificate authorities in this PEM file or folder', {
        ...bos,
        complete: 'files',
        placeholder: 'FILE',
      }),
      env: 'CRAY_CACERT',
      setting: 'core.cacert',
      ...ofServer,
    },
    {
      ...local.text('cert', 'Present the client certificate in this PEM file', {
        ...bos,
        complete: 'files',
        placeholder: 'FILE',
      }),
      env: 'CRAY_CERT',
      setting: 'core.cert',
      ...ofServer,
    },
    {
      ...local.text('key', 'The key of that certificate, when it is in another file', {
        ...bos,
        complete: 'files',
        placeholder: 'FILE',
      }),
      env: 'CRAY_KEY',
      setting: 'core.key',
      ...ofServer,
    },
    {
      ...local.flag('insecure', 'Do not verify the certificate of the server', bos),
      env: 'CRAY_INSECURE',
      setting: 'core.insecure',
      ...ofServer,
    },
    {
      ...local.text('connect_timeout', 'How long to wait for a connection, such as 5s', {
        ...bos,
        format: 'duration',
        placeholder: 'TIME',
      }),
      env: 'CRAY_CONNECT_TIMEOUT',
      setting: 'core.connect_timeout',
      ...ofServer,
    },
    {
      ...local.text('timeout', 'How long to wait while the server sends nothing, such as 30s', {
        ...bos,
        format: 'duration',
        placeholder: 'TIME',
      }),
      env: 'CRAY_TIMEOUT',
      setting: 'core.timeout',
      ...ofServer,
    },
    {
      ...local.integer('retries', 'How many times to retry a request that is safe to repeat', {
        ...bos,
        range: [0, 100],
        placeholder: 'N',
      }),
      env: 'CRAY_RETRIES',
      setting: 'core.retries',
      ...ofServer,
    },
    {
      ...local.boolean('confirm', 'Ask before a change that looks unintended', bos),
      env: 'CRAY_CONFIRM',
      setting: 'core.confirm',
      settingOnly: true,
    },
    {
      ...local.text('pager', 'Pager for output that is longer than the terminal', bos),
      env: 'BOS_PAGER',
      setting: 'core.pager',
      settingOnly: true,
    },
    {
      // Under both names: what is not in it under one would be done under that.
      ...local.text('audit', 'Record changes in this file, or in the system log'),
      env: 'BOS_AUDIT',
      setting: 'core.audit',
      settingOnly: true,
    },
  ];
}

/** Settings that have no option: those that hold under `cray` too though it lacks the option, and those that never have one. */
export function settingsWithoutOption(face: Face): readonly GlobalParameter[] {
  const options = globalParameters(face);
  return all(face).filter(
    (parameter) =>
      !options.some(({ name }) => name === parameter.name) &&
      (parameter.settingOnly !== true || isForFace(parameter, face)) &&
      parameter.env !== undefined &&
      parameter.setting !== undefined,
  );
}

const defaults = {
  /** cray: the reference never sends a request twice. */
  retries: { bos: httpDefaults.retries, cray: 0 },
  format: { terminal: 'table', pipe: 'toml' },
} as const;

/** The values of the global options, with what stands in where none was given. */
export function toGlobals(input: Input, face: Face, terminal: boolean): Globals {
  const text = (name: string): string | undefined => {
    const value = input.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const milliseconds = (name: string, standard: number): number => parseDuration(text(name) ?? '') ?? standard;
  const whole = (name: string, standard: number): number => {
    const value = input.get(name);
    return value instanceof JsonNumber ? Number(value.text) : standard;
  };
  // Choosing columns is asking for a table, also in a pipe, and so is watching.
  const asked = input.has('columns') || input.has('no_headers') || input.get('watch') === true;
  const tabular = face === 'bos' && (terminal || asked);
  const standard = tabular ? defaults.format.terminal : defaults.format.pipe;
  return {
    configuration: text('configuration'),
    token: text('token'),
    format: (text('format') ?? standard) as FormatName,
    verbosity: input.get('quiet') === true ? 0 : whole('verbose', 0),
    quiet: input.get('quiet') === true,
    dryRun: input.get('dry_run') === true,
    color: (text('color') ?? 'auto') as Globals['color'],
    columns: text('columns'),
    headers: input.get('no_headers') !== true,
    sortBy: text('sort_by'),
    // Also when it is empty: that selects nothing, so it is refused.
    query: input.has('query') ? (text('query') ?? '') : undefined,
    cacert: text('cacert'),
    cert: text('cert'),
    key: text('key'),
    insecure: input.get('insecure') === true,
    connectTimeoutMs: milliseconds('connect_timeout', httpDefaults.connectTimeoutMs),
    timeoutMs: milliseconds('timeout', httpDefaults.timeoutMs),
    retries: whole('retries', defaults.retries[face]),
    confirm: input.get('confirm') !== false,
    pages: input.get('no_pager') !== true,
    pager: text('pager'),
  };
}
