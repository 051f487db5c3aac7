/** Where the care of youth can become better, in five themes. */
export const THEMES = ['access', 'content', 'providers', 'organisation', 'finance'] as const;
export type Theme = (typeof THEMES)[number];

export type PointContent = {
  readonly theme: Theme;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  /** Why nothing is done with it now; null: it is worked on. */
  readonly setAside: string | null;
  /** Goals that it leads to. */
  readonly goalIds: readonly number[];
};

/** A point of the library, that a region may begin with. */
export type LibraryPoint = {
  readonly key: string;
  readonly theme: Theme;
  readonly title: string;
  readonly description: string;
  readonly source: string;
};

/** What becomes of a point follows from what is recorded, and is never typed in. */
export const pointState = ({ setAside, goalIds }: PointContent): 'set-aside' | 'leads-to-goals' | 'open' =>
  setAside !== null ? 'set-aside' : goalIds.length > 0 ? 'leads-to-goals' : 'open';
