import type { OperationId } from '../api/registry.js';
import type { Command } from '../kinds/command.js';
import { aliasList } from './alias/list.js';
import { applystagedCreate } from './applystaged/create.js';
import { authLogin } from './auth/login.js';
import { authLogout } from './auth/logout.js';
import { authStatus } from './auth/status.js';
import { completion } from './completion.js';
import { componentsDescribe } from './components/describe.js';
import { componentsList } from './components/list.js';
import { componentsExplain } from './components/explain.js';
import { componentsSession } from './components/session.js';
import { componentsSummary } from './components/summary.js';
import { componentsUpdate } from './components/update.js';
import { componentsUpdatemany } from './components/updatemany.js';
import { configDescribe } from './config/describe.js';
import { configGet } from './config/get.js';
import { configList } from './config/list.js';
import { configSet } from './config/set.js';
import { configUnset } from './config/unset.js';
import { configUse } from './config/use.js';
import { convertScripts } from './convert/scripts.js';
import { convertTemplates } from './convert/templates.js';
import { healthzList } from './healthz/list.js';
import { help } from './help.js';
import { history } from './history.js';
import { init } from './init.js';
import { apiList } from './list.js';
import { optionsList } from './options/list.js';
import { optionsUpdate } from './options/update.js';
import { sessionsCreate } from './sessions/create.js';
import { sessionsDelete } from './sessions/delete.js';
import { sessionsDescribe } from './sessions/describe.js';
import { sessionsExplain } from './sessions/explain.js';
import { sessionsFailures } from './sessions/failures.js';
import { sessionsList } from './sessions/list.js';
import { sessionsPreview } from './sessions/preview.js';
import { sessionsRetry } from './sessions/retry.js';
import { sessionsStatusList } from './sessions/status/list.js';
import { sessionsWait } from './sessions/wait.js';
import { sessiontemplatesApply } from './sessiontemplates/apply.js';
import { sessiontemplatesClone } from './sessiontemplates/clone.js';
import { sessiontemplatesCreate } from './sessiontemplates/create.js';
import { sessiontemplatesDelete } from './sessiontemplates/delete.js';
import { sessiontemplatesDescribe } from './sessiontemplates/describe.js';
import { sessiontemplatesDiff } from './sessiontemplates/diff.js';
import { sessiontemplatesEdit } from './sessiontemplates/edit.js';
import { sessiontemplatesExport } from './sessiontemplates/export.js';
import { sessiontemplatesImport } from './sessiontemplates/import.js';
import { sessiontemplatesLint } from './sessiontemplates/lint.js';
import { sessiontemplatesList } from './sessiontemplates/list.js';
import { sessiontemplatesSet } from './sessiontemplates/set.js';
import { sessiontemplatesUpdate } from './sessiontemplates/update.js';
import { sessiontemplatesvalidDescribe } from './sessiontemplatesvalid/describe.js';
import { sessiontemplatetemplateList } from './sessiontemplatetemplate/list.js';
import { v1HealthzList } from './v1/healthz/list.js';
import { v1ApiList } from './v1/list.js';
import { v1SessionCreate } from './v1/session/create.js';
import { v1SessionDelete } from './v1/session/delete.js';
import { v1SessionDescribe } from './v1/session/describe.js';
import { v1SessionList } from './v1/session/list.js';
import { v1SessionStatusCreate } from './v1/session/status/create.js';
import { v1SessionStatusDelete } from './v1/session/status/delete.js';
import { v1SessionStatusDescribe } from './v1/session/status/describe.js';
import { v1SessionStatusList } from './v1/session/status/list.js';
import { v1SessionStatusUpdate } from './v1/session/status/update.js';
import { v1SessiontemplateCreate } from './v1/sessiontemplate/create.js';
import { v1SessiontemplateDelete } from './v1/sessiontemplate/delete.js';
import { v1SessiontemplateDescribe } from './v1/sessiontemplate/describe.js';
import { v1SessiontemplateList } from './v1/sessiontemplate/list.js';
import { v1SessiontemplatetemplateList } from './v1/sessiontemplatetemplate/list.js';
import { v1VersionList } from './v1/version/list.js';
import { versionOverview } from './version.js';
import { versionList } from './version/list.js';
import { sandboxRun } from './sandbox/run.js';
import { sandboxSeed } from './sandbox/seed.js';
import { sandboxStart } from './sandbox/start.js';

/** The command that sends each operation: the compiler misses none. */
const senders = {
  'v2.applystaged.create': applystagedCreate,
  'v2.components.describe': componentsDescribe,
  'v2.components.list': componentsList,
  'v2.components.update': componentsUpdate,
  'v2.components.updatemany': componentsUpdatemany,
  'v2.options.list': optionsList,
  'v2.options.update': optionsUpdate,
  'v2.sessions.create': sessionsCreate,
  'v2.sessions.delete': sessionsDelete,
  'v2.sessions.delete-many': sessionsDelete,
  'v2.sessions.describe': sessionsDescribe,
  'v2.sessions.list': sessionsList,
  'v2.sessions.status.list': sessionsStatusList,
  'v2.sessiontemplates.create': sessiontemplatesCreate,
  'v2.sessiontemplates.delete': sessiontemplatesDelete,
  'v2.sessiontemplates.describe': sessiontemplatesDescribe,
  'v2.sessiontemplates.list': sessiontemplatesList,
  'v2.sessiontemplates.update': sessiontemplatesUpdate,
  'v2.sessiontemplatesvalid.describe': sessiontemplatesvalidDescribe,
  'v2.sessiontemplatetemplate.list': sessiontemplatetemplateList,
  'v2.healthz.list': healthzList,
  'v2.list': apiList,
  'v2.version.list': versionList,
  'v1.session.create': v1SessionCreate,
  'v1.session.delete': v1SessionDelete,
  'v1.session.describe': v1SessionDescribe,
  'v1.session.list': v1SessionList,
  'v1.session.status.create': v1SessionStatusCreate,
  'v1.session.status.delete': v1SessionStatusDelete,
  'v1.session.status.describe': v1SessionStatusDescribe,
  'v1.session.status.describe-phase': v1SessionStatusDescribe,
  'v1.session.status.describe-boot-set': v1SessionStatusDescribe,
  'v1.session.status.list': v1SessionStatusList,
  'v1.session.status.update': v1SessionStatusUpdate,
  'v1.sessiontemplate.create': v1SessiontemplateCreate,
  'v1.sessiontemplate.delete': v1SessiontemplateDelete,
  'v1.sessiontemplate.describe': v1SessiontemplateDescribe,
  'v1.sessiontemplate.list': v1SessiontemplateList,
  'v1.sessiontemplatetemplate.list': v1SessiontemplatetemplateList,
  'v1.healthz.list': v1HealthzList,
  'v1.list': v1ApiList,
  'v1.version.list': v1VersionList,
} as const satisfies Readonly<Record<OperationId, Command>>;

/** All commands, in the order of the reference pages. */
export const commands: readonly Command[] = [
  ...new Set(Object.values(senders)),
  init,
  authLogin,
  authLogout,
  authStatus,
  configList,
  configDescribe,
  configGet,
  configSet,
  configUnset,
  configUse,
  aliasList,
  sessionsPreview,
  sessionsWait,
  sessionsExplain,
  sessionsFailures,
  sessionsRetry,
  sessiontemplatesApply,
  sessiontemplatesDiff,
  sessiontemplatesClone,
  sessiontemplatesSet,
  sessiontemplatesExport,
  sessiontemplatesImport,
  sessiontemplatesLint,
  sessiontemplatesEdit,
  componentsSummary,
  componentsSession,
  componentsExplain,
  history,
  completion,
  versionOverview,
  help,
  convertScripts,
  convertTemplates,
  sandboxStart,
  sandboxRun,
  sandboxSeed,
];
