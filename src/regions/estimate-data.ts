/** Types of the data about estimates of volume and budget. Product keys join the files of a region; cents are text. */
export type EstimatesData = {
  /** What the weights of municipalities count, in words. */
  readonly splitKey: string;
  readonly forecastSource: string;
  readonly adopted: {
    readonly name: string;
    readonly frameSource: string;
    readonly ltaCents: string;
    readonly ltaSource: string;
    readonly adoptedDaysAgo: number;
    readonly volumeNote: string;
    readonly lumpNote: string;
    readonly priceSource: string;
  };
  /** A concept for the year after, with volumes that change for a reason. */
  readonly concept: {
    readonly name: string;
    readonly frameCents: string;
    readonly frameSource: string;
    readonly ltaCents: string;
    readonly ltaSource: string;
    readonly madeDaysAgo: number;
    readonly priceSource: string;
    readonly spreadPercentage: string;
    /** Of products whose volume stays. */
    readonly sameNote: string;
    /** Products paid from the pot for national specialist care. */
    readonly lta: readonly string[];
    readonly transformation: Readonly<Record<string, VolumeChange>>;
    readonly population: {
      readonly products: readonly string[];
      readonly youthThen: number;
      readonly youthNow: number;
      readonly note: string;
    };
  };
  readonly ceilings: { readonly percentage: number; readonly exceptions: Readonly<Record<string, number>> };
  readonly forecasts: readonly {
    /** CBS code. */
    readonly municipality: string;
    readonly year: number;
    readonly ageFrom: number;
    readonly ageThrough: number;
    /** Change on the number of young people that `municipalities.json` names. */
    readonly changePercentage: number;
  }[];
};

type VolumeChange = { readonly changePercentage: string; readonly note: string };
