import { handleBootScriptRequest } from './boot-script-service.js';
import { handleCatalogueRequest } from './catalogue.js';
import { handleInventoryRequest } from './inventory/api.js';
import { handlePowerRequest } from './power-control.js';
import type { Moment } from './read-only.js';
import type { WireRequest, WireResponse } from './wire.js';

/**
 * Responds to a request for a service beside BOS; undefined for any other. All of them are read only, and say what follows from
 * the state of BOS and of the nodes: the hardware inventory (HSM), images and configurations (IMS, CFS), power (PCS), and boot
 * scripts (BSS).
 */
export function handleNeighbourRequest(request: WireRequest, moment: Moment): WireResponse | undefined {
  return (
    handleInventoryRequest(request, moment) ??
    handleCatalogueRequest(request, moment) ??
    handlePowerRequest(request, moment) ??
    handleBootScriptRequest(request, moment)
  );
}
