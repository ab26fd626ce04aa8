/** Each class of findings, and what a reader of the report is told to do about it. */
export const classMessages = {
  version: 'The command says which version it means.',
  noun: 'v2 has plural words.',
  'template-uuid': 'v2 calls it --template-name.',
  'operation-case': 'v2 takes operations in lower case.',
  'template-name-argument': 'In v2 the name of a template is an argument.',
  staged: 'The option is --stage.',
  configure:
    'v2 has no operation configure: set the configuration with CFS (cray cfs v3 components update XNAME --desired-config CONFIGURATION), or reboot.',
  'create-answer':
    'v2 returns the session itself. Its id is `jq -r .name`, or a name of your own with --name; there is no job and there are no links.',
  'describe-answer':
    'v2 returns other fields: .status.status, .status.start_time, .status.end_time, .template_name. For error_count and the job: `bos v2 sessions failures SESSION`; shares are .percent_failed of `sessions status list`.',
  'status-answer':
    'v2 returns other fields: .status (complete, running), .percent_failed, .percent_successful, .error_summary of `sessions status list`. For failures: `bos v2 sessions failures SESSION`.',
  'list-answer':
    'v2 lists whole records, v1 listed ids: an id is .name. For failures: `bos v2 sessions failures SESSION`; shares are .percent_failed of `sessions status list`.',
  'answer-kept':
    'v2 returns another form, and it is not known here what reads this response. Change both together: id .name, template .template_name, state .status.status (complete, running), times .status.start_time and .status.end_time.',
  'toml-text':
    'This reads TOML as text. Read JSON with jq: `--format json | jq -r .status.status`. For a loop: `bos v2 sessions wait SESSION` (`grep complete` matches `complete = false` too).',
  'status-describe': 'v2 keeps the state of each node: `bos v2 components list --session SESSION --status failed`.',
  'status-write': 'v2 has no such command: it keeps the status itself. Remove the line.',
  boa: 'v2 has no agent (BOA) and no job: look at `sessions status list` and at the logs of the BOS operators. A session has a name of its own, without boa-.',
  dynamic:
    'Words of this command come from elsewhere. Look there for v1, session, sessiontemplate, --template-uuid and --name of a template.',
  'dynamic-operation':
    'The operation is only known when this runs: v2 takes it in lower case (${op,,}), and has no configure.',
  nested: 'This command is inside a text, so it was not changed. Write it as proposed.',
  prose: 'This is text, not a command, so it was not changed.',
  wrapper: 'Here commands are put together or passed on: look at everything that calls it, or at what it calls.',
  probe: 'This asks whether the command line knows v1, not whether the server does: `bos v1 list` asks the server.',
  'raw-api':
    'The API of v2 has other paths and responses. POST of a sessiontemplate becomes PUT sessiontemplates/NAME, without name in the body.',
  setting: 'v2 does not read this: settings of v2 are under v2, with its words.',
  limit: 'v2 accepts xnames, groups and roles, separated by commas, without spaces, braces and quotes.',
  'template-file': 'A template of v1 may have fields that v2 refuses: `bos convert templates FILE` makes one of v2.',
  'round-trip': "v2 refuses name and tenant in a template that is sent back: `jq 'del(.name, .tenant)'` removes them.",
  'odd-option': 'v2 has no such option or word. A dash that is not a hyphen (–) is a mistake of a document.',
  'output-example': 'This is what v1 printed. v2 prints other fields: run the command again and put its output here.',
  unparsed: 'This could not be read with certainty, so it was not changed.',
  'time-form': 'Times had the form 2020-07-22 13:39:07.706774; v2 writes 2022-08-22T14:44:27.',
  program: 'bos has exit codes of its own: compare them with 0, not with 2.',
} as const;

export type ClassName = keyof typeof classMessages;

/** The classes of places where other words alone would not do: no new line is proposed there. */
export const withoutProposal = /^(?:configure|status-describe|status-write|probe|odd-option)$/;
