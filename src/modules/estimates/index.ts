/** Server door of estimates of volume and budget. */

export { type VolumeBasis, volumesOf } from './domain/volume-basis.ts';
export { estimatesRoutes } from './http/routes.ts';
