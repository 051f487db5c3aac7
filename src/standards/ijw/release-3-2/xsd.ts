import { readFileSync } from 'node:fs';
import type { SchemaFiles } from '../rules/release.ts';

/** Given to libxml2 from memory; nothing else can be opened. */
export const SCHEMA_32: SchemaFiles = {
  base: 'file:///ijw-3-2/',
  bytes: (name) => readFileSync(new URL(`./data/xsd/${name}`, import.meta.url)),
};
