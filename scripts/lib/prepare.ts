import { startCodeBundle } from '../../src/astro/bundle/code-bundle.ts';
import { makeSettings } from '../../src/io/settings.ts';

// Part of installing: bundles the code of the pages, once for every version of it.
await startCodeBundle(makeSettings({}))();
