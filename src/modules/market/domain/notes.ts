/** What a region writes down about its market, per kind; of a subject the last word counts. */

/** */
export const PROVIDER_TYPES = ['jz', 'ggz', 'lvb', 'mixed'] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];
/** Readiness to change. */
export const READINESS = ['high', 'some', 'low'] as const;
/** What is asked of each segment. */
export const QUESTIONS = ['number', 'breadth', 'spread', 'new-supply', 'differentiation'] as const;
export type Question = (typeof QUESTIONS)[number];
/** Where somebody learned something. */
export const SOURCE_KINDS = ['client-organisation', 'provider-visit', 'residents', 'policy-staff', 'research'] as const;
/** The figures beside which an explanation can stand. */
export const FIGURES = ['providers', 'concentration', 'supply', 'spread', 'spending'] as const;
/** In how many segments a provider works: the layers of the supply triangle, from the top. */
export const LAYERS = ['one', 'few', 'many'] as const;
export type Layer = (typeof LAYERS)[number];

export type NoteContent = {
  readonly profile: {
    readonly type: ProviderType | null;
    readonly approach: string | null;
    readonly readiness: (typeof READINESS)[number] | null;
    readonly possibilities: string | null;
  };
  /** `wanted` is a number of providers; only with the question about numbers. */
  readonly answer: { readonly question: Question; readonly answer: string; readonly wanted: number | null };
  readonly layer: { readonly wanted: number; readonly why: string };
  /** State budget, own means and three priorities of a municipality in a year. Null: not known. */
  readonly frame: {
    readonly stateCents: number | null;
    readonly ownCents: number | null;
    readonly priorities: readonly string[];
  };
  readonly turnover: { readonly cents: number; readonly clients: number | null };
  readonly source: { readonly what: (typeof SOURCE_KINDS)[number]; readonly who: string; readonly learned: string };
  readonly explanation: { readonly text: string };
  /** Expected change of inflow of a product in a municipality, in per cent, and why. */
  readonly inflow: { readonly percentage: number; readonly why: string };
};
export type NoteKind = keyof NoteContent;
export type Note<Kind extends NoteKind = NoteKind> = Kind extends NoteKind
  ? { readonly kind: Kind; readonly subject: string; readonly content: NoteContent[Kind] }
  : never;

/** Subjects that consist of two parts, such as a municipality and a year. */
export const subjectOf = (...parts: readonly (string | number)[]): string => parts.join('|');
