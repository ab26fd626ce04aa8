// In the layer below, since what the service stores also decides what is equal to it.
export { canonizeXname } from '../nodes/stored-name.js';
