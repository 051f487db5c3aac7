import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ReleaseDescription } from '../description/description.ts';
import type { MessagesShape } from '../reading/messages-shape.ts';
import type { CDT_XsdVersie } from '../release-3-2/types/basis.ts';
import type { Rule } from './rule.ts';

/** What a release says of a rule of its own. */
export type PublishedRule = {
  /** Code to answer with; null for a rule that is not answered with one. */
  readonly retourcode: string | null;
  /** Plain Dutch sentence for people. */
  readonly sentence: string;
};

/** The XSD files of a release, opened from nowhere but here. */
export type SchemaFiles = {
  /** Where libxml2 is told they live. */
  readonly base: string;
  /** Bytes of jw323.xsd, basisschema.xsd and so on. */
  readonly bytes: (name: string) => Uint8Array;
};

/** A release of the standard as a whole: how its messages look, what must hold in them, and when it counts. */
export type Release<M extends MessagesShape> = {
  /** For example '3.2'. */
  readonly name: string;
  readonly description: ReleaseDescription;
  /** Days (both included) on which messages of this release are exchanged; without `through` until further notice. */
  readonly inForce: { readonly from: PlainDate; readonly through?: PlainDate };
  readonly level2: readonly Rule<M>[];
  /** Version of the published check of level 2 (XSLT) whose verdicts these rules give; told with retourcode 0001. */
  readonly level2Version: string;
  /** What a message written in it says of the schemas it was made with (IV034). */
  readonly xsdVersion: CDT_XsdVersie;
  /** Its XSD files, when it has them: only then a small file is also put before libxml2. */
  readonly schema?: SchemaFiles;
  readonly published: (id: string) => PublishedRule | undefined;
};
