import { readFileSync } from 'node:fs';
import type { MessageId } from './types/messages.ts';

/** Where libxml2 is told the schemas live; they are given to it from memory and nothing else can be opened. */
export const SCHEMA_BASE = 'file:///ijw-3-2/';

/** Name of the schema of a message. */
export const schemaName = (message: MessageId): string => `${message.toLowerCase()}.xsd`;

/** Bytes of a schema of this release, for example jw323.xsd or basisschema.xsd. */
export const schemaBytes = (name: string): Uint8Array => readFileSync(new URL(`./data/xsd/${name}`, import.meta.url));
