import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../platform/crypto/hash-chain.ts';
import type { Paragraph } from '../../domain/documents/paragraphs.ts';

/** A question with its answer as it stands in a nota; what it rests on is found through the version of the answer. */
export type NotaContent = {
  readonly questionId: number;
  readonly version: number;
  readonly number: number;
  readonly theme: string | null;
  readonly sameNumbers: readonly number[];
  readonly questionText: string;
  readonly text: string;
};

const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');

/** What the log of a procedure tells of a published text: SHA-256 in hexadecimal of its paragraphs as canonical JSON. */
export const documentDigest = (paragraphs: readonly Paragraph[]): string => digestOf(paragraphs);

/** What the log tells of a published nota: SHA-256 in hexadecimal of its answers as canonical JSON. */
export const notaDigest = (answers: readonly NotaContent[]): string => digestOf(answers);
