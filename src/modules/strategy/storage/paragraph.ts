import type { PdfBlock } from '../../../platform/documents/index.ts';

/** A part of the written strategy, to which people can react under its key. */
export type Paragraph = { readonly key: string; readonly title: string; readonly blocks: readonly PdfBlock[] };
