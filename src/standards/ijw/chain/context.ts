import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Dossier } from './dossier.ts';

/** Sources outside the messages, as registers by date (level 4). */
export type OutsideSources = {
  /** Whether the municipal code stood in the list of CBS on that day, mergers included (TR378). */
  readonly municipalityExisted: (code: string, on: PlainDate) => boolean;
  /** Whether the code belongs to the category in the product code list agreed for that day; undefined: no list agreed (TR381). */
  readonly productListed: (category: string, code: string, on: PlainDate) => boolean | undefined;
  /** Whether the AGB code held on that day (OP254); undefined, or absent: no register was imported, so it is not judged. */
  readonly providerKnown?: (code: string, on: PlainDate) => boolean | undefined;
};

/** What the receiver knows when it judges one message; gathered beforehand, so that judging is pure. */
export type ChainContext = {
  /** System date of the receiver (TR135). */
  readonly today: PlainDate;
  /** The client's dossier with this sender, without the message itself. For a JW319 the dossier that holds the request. */
  readonly dossier: Dossier;
  /** An earlier message of this kind of this sender carried the same Identificatie (TR056). */
  readonly identificationUsed: boolean;
  /** The receiver knows the client (TR304). */
  readonly clientKnown: boolean;
  /** Of the references in the message, those this provider used before for whatever client (TR347). */
  readonly referencesUsed: ReadonlySet<string>;
  /** Of the numbers in the message, those this municipality gave to another client or provider (TR332). */
  readonly numbersGivenElsewhere: ReadonlySet<number>;
  /** Of the numbers in the message, those with approved lines that were not credited (TR385). */
  readonly numbersWithApprovedLines: ReadonlySet<number>;
  readonly sources: OutsideSources;
};
