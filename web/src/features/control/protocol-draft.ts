import type { ProtocolDocument } from './protocol-fields.ts';

/** A draft outlives a look at another page; it is of one version and goes when another was adopted. */
let kept: { readonly version: number; readonly document: ProtocolDocument } | undefined;

export const keptDraft = (version: number): ProtocolDocument | undefined =>
  kept?.version === version ? kept.document : undefined;

export function keepDraft(version: number, document: ProtocolDocument): void {
  kept = { version, document };
}
