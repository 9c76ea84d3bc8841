import type { RenderBridge } from '../../io/render-bridge.ts';

/** The one value that the bundled code and whoever loaded it share. */
export const bridge: RenderBridge = { handed: null, back: null, forget: [] };
