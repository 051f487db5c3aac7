/** The strategy pyramid: analysis, choices and execution, resting on mandate and jointness. */

export const LAYERS = {
  execution: ['cycle', 'supplier-management', 'material-control', 'performance', 'access-management', 'projects'],
  choices: ['funding', 'access', 'suppliers', 'contract'],
  analysis: ['goals', 'market', 'development'],
  mandate: ['mandate', 'jointness'],
} as const;
export type Layer = keyof typeof LAYERS;
export type BlockKey = (typeof LAYERS)[Layer][number];

/** From the top of the pyramid down. */
export const LAYER_ORDER = Object.keys(LAYERS) as readonly Layer[];
export const BLOCKS: readonly BlockKey[] = LAYER_ORDER.flatMap((layer) => LAYERS[layer]);
