/** Sentences for the reason of a decision, for a person to complete. */
export const reasonText = {
  met: 'Uw aanmelding voldoet aan alle eisen.',
  ranked: (rank: number, of: number): string => `Uw aanmelding staat op plaats ${rank} van ${of} in de rangorde.`,
  notReached: (rank: number, of: number, places: number): string =>
    `Uw aanmelding staat op plaats ${rank} van ${of} in de rangorde. Er ${places === 1 ? 'is 1 plaats' : `zijn ${places} plaatsen`}.`,
} as const;
