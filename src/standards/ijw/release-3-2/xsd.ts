import type { SchemaFiles } from '../rules/release.ts';

/** Given to libxml2 from memory; nothing else can be opened. Asked of Node when needed, so that the release itself also works in a browser. */
export const SCHEMA_32: SchemaFiles = {
  base: 'file:///ijw-3-2/',
  bytes: (name) =>
    process.getBuiltinModule('node:fs').readFileSync(new URL(/* @vite-ignore */ `./data/xsd/${name}`, import.meta.url)),
};
