import type { ByteSource, MessageEvent } from '../reading/events.ts';
import type { IdOf, MessagesShape } from '../reading/messages-shape.ts';
import { recognised } from '../reading/open-message.ts';
import { type ReadOptions, readMessage } from '../reading/read-message.ts';
import type { Messages } from '../release-3-2/types/messages.ts';
import { type KnownRelease, RELEASES } from '../releases.ts';
import { Level2Check, type Level2Finding } from '../rules/level2.ts';
import type { Release, SchemaFiles } from '../rules/release.ts';
import { concatBytes } from '../xml/bytes.ts';
import { refusalSentence } from '../xml/refusal.nl.ts';
import type { MessageRefusal } from '../xml/refusal.ts';
import { validateWithXsd } from './validate-with-xsd.ts';

/** A departure from level 1 or 2, ready to show. */
export type CheckFinding =
  | { readonly level: 1; readonly text: string; readonly refusal: MessageRefusal }
  | { readonly level: 2; readonly text: string; readonly finding: Level2Finding };

/** The verdict on one file. */
export type CheckReport<M extends MessagesShape = Messages> = {
  readonly file: string;
  /** null when the file is not recognisable as a message of the standard. */
  readonly message: IdOf<M> | null;
  readonly xsdValid: boolean;
  /** Ids of the level 2 rules broken, sorted; [] when level 1 failed. */
  readonly rules: readonly string[];
  readonly retourcodes: readonly string[];
  /** False when level 2 was not checked because level 1 failed. */
  readonly level2Checked: boolean;
  readonly findings: readonly CheckFinding[];
  /** A client stands under 000000000, which the published check lets through (CS002) and nobody has. */
  readonly namesNobody: boolean;
};

export type CheckOptions = Omit<ReadOptions, 'release'> & {
  /** Releases the file may be in; those that are known here when not given. */
  readonly releases?: readonly KnownRelease[];
  readonly fileName: string;
  /** Also asks libxml2 with the real XSD, for files up to this many bytes. Default 4 MB; 0 turns it off. */
  readonly xsdUpToBytes?: number;
};

const XSD_UP_TO = 4 * 1024 * 1024;

/**
 * Checks a file on levels 1 and 2 while it is read, in the release that it says it is in. Level 1 is our own reader; a small
 * file that passes is also put before the real XSD, and passes only when both agree.
 */
export async function checkFile(source: ByteSource, options: CheckOptions): Promise<CheckReport> {
  const { release, bytes } = await recognised(source, options.releases ?? RELEASES);
  return await checkFileOf(release, bytes, options);
}

/** The same for a message of one release. */
export async function checkFileOf<M extends MessagesShape>(
  release: Release<M>,
  source: ByteSource,
  options: CheckOptions,
): Promise<CheckReport<M>> {
  const { fileName, xsdUpToBytes = XSD_UP_TO, releases: _, ...readOptions } = options;
  const copy = new SmallCopy(release.schema ? xsdUpToBytes : 0);
  const level2 = new Level2Check(release);
  let message: IdOf<M> | null = null;
  let namesNobody = false;
  let refusals: readonly MessageRefusal[] = [];
  for await (const event of readMessage<M>(copy.passing(source), { ...readOptions, release: release.description })) {
    level2.hear(event);
    namesNobody ||= isAboutNobody(event as unknown as MessageEvent);
    message = event.message ?? null;
    if (event.kind === 'refused') refusals = event.refusals;
  }
  const bytes = copy.bytes;
  if (refusals.length === 0 && message && bytes) refusals = await schemaRefusals(bytes, message, release.schema);
  if (refusals.length > 0) return refusedReport(fileName, message, refusals);
  const { checked, rules, retourcodes, findings } = level2.verdict();
  return {
    file: fileName,
    message,
    xsdValid: true,
    rules,
    retourcodes,
    level2Checked: checked,
    findings: findings.map((finding) => ({ level: 2, text: finding.sentence, finding })),
    namesNobody,
  };
}

function refusedReport<M extends MessagesShape>(
  file: string,
  message: IdOf<M> | null,
  refusals: readonly MessageRefusal[],
): CheckReport<M> {
  return {
    file,
    message,
    // A value we cannot read can still be lawful to the schema.
    xsdValid: refusals.every((refusal) => refusal.station === 'value'),
    rules: [],
    retourcodes: [],
    level2Checked: false,
    findings: refusals.map((refusal) => ({ level: 1, text: refusalSentence(refusal), refusal })),
    namesNobody: false,
  };
}

/** Nine zeros pass the eleven test. */
const NOBODY = '000000000';

function isAboutNobody(event: MessageEvent): boolean {
  if (event.kind === 'prestaties') return event.prestaties.some(({ Bsn }) => Bsn === NOBODY);
  return event.kind === 'whole' && 'Client' in event.bericht && event.bericht.Client?.Bsn === NOBODY;
}

async function schemaRefusals(
  bytes: Uint8Array,
  message: string,
  schema: SchemaFiles | undefined,
): Promise<readonly MessageRefusal[]> {
  const { valid, problems } = await validateWithXsd(bytes, message, schema);
  if (valid) return [];
  const lines = problems.length > 0 ? problems.map(({ line }) => line) : [1];
  return lines.map((line) => ({ code: 'ijw.schema-says-no', station: 'schema', line, column: 1, facts: {} }));
}

/** Keeps a copy of what passes by, as long as it stays small. */
class SmallCopy {
  #pieces: Uint8Array[] | undefined;
  #size = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.#pieces = limit > 0 ? [] : undefined;
  }

  /** Everything that passed, or undefined when that was too much. */
  get bytes(): Uint8Array | undefined {
    return this.#pieces && concatBytes(this.#pieces);
  }

  async *passing(source: ByteSource): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      this.#size += piece.length;
      if (this.#size > this.#limit) this.#pieces = undefined;
      this.#pieces?.push(new Uint8Array(piece));
      yield piece;
    }
  }
}
