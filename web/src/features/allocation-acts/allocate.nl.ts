export const allocateText = {
  button: 'Wijs hulp toe',
  title: 'Hulp toewijzen aan een jeugdige',
  sub: 'U wijst hulp toe zonder dat een aanbieder erom vroeg (JW301). U ziet het bericht voordat het uitgaat.',
  what: 'Wat wijst u toe?',
  provider: 'Aanbieder',
} as const;
