import type { z } from 'zod';
import * as applyStaged from './component.js';
import * as component from './component.js';
import * as options from './options.js';
import * as problem from './service.js';
import {
  AgeString,
  V2Session,
  V2SessionArray,
  V2SessionCreate,
  V2SessionName,
  V2SessionStatusLabel,
  V2SessionUpdate,
} from './session.js';
import * as sessionStatus from './session-status.js';
import * as template from './template.js';
import * as v1Session from './v1-session.js';
import * as v1Status from './v1-status.js';
import { V1SessionTemplate } from './v1-template.js';
import * as version from './service.js';

/**
 * The objects on the wire, by the name that the service's API description gives them. Where v1 and v2 describe the same
 * object, v2's description stands here.
 */
export const models = {
  AgeString,
  Healthz: version.Healthz,
  ProblemDetails: problem.ProblemDetails,
  SessionTemplateName: template.SessionTemplateName,
  Version: version.Version,
  VersionArray: version.VersionArray,
  V2ApplyStagedComponents: applyStaged.V2ApplyStagedComponents,
  V2ApplyStagedStatus: applyStaged.V2ApplyStagedStatus,
  V2Component: component.V2Component,
  V2ComponentArray: component.V2ComponentArray,
  V2ComponentArrayWithIds: component.V2ComponentArrayWithIds,
  V2ComponentId: component.V2ComponentId,
  V2ComponentPhase: component.V2ComponentPhase,
  V2ComponentsUpdate: component.V2ComponentsUpdate,
  V2componentsUpdateRequest: component.V2componentsUpdateRequest,
  V2Options: options.V2Options,
  V2Session,
  V2SessionArray,
  V2SessionCreate,
  V2SessionExtendedStatus: sessionStatus.V2SessionExtendedStatus,
  V2SessionName,
  V2SessionStatusLabel,
  V2SessionTemplate: template.V2SessionTemplate,
  V2SessionTemplateArray: template.V2SessionTemplateArray,
  V2SessionTemplatePatch: template.V2SessionTemplatePatch,
  V2SessionTemplateValidation: template.V2SessionTemplateValidation,
  V2SessionUpdate,
  V1BootSetStatus: v1Status.V1BootSetStatus,
  V1GenericMetadata: v1Status.V1GenericMetadata,
  V1PhaseCategoryStatus: v1Status.V1PhaseCategoryStatus,
  V1PhaseStatus: v1Status.V1PhaseStatus,
  V1Session: v1Session.V1Session,
  V1SessionByTemplateName: v1Session.V1SessionByTemplateName,
  V1SessionByTemplateUuid: v1Session.V1SessionByTemplateUuid,
  V1SessionDetails: v1Session.V1SessionDetails,
  V1SessionDetailsByTemplateUuid: v1Session.V1SessionDetailsByTemplateUuid,
  V1SessionId: v1Session.V1SessionId,
  V1SessionIdArray: v1Session.V1SessionIdArray,
  V1SessionRequest: v1Session.V1SessionRequest,
  V1SessionStatus: v1Status.V1SessionStatus,
  V1SessionTemplate,
  V1UpdateRequestList: v1Status.V1UpdateRequestList,
} as const;

export type ModelName = keyof typeof models;

/** An object on the wire that its model has let through. */
export type Model<Name extends ModelName> = z.infer<(typeof models)[Name]>;
