/** What people read when an example file is not there. */
export const EXAMPLE_UNKNOWN = {
  'demo.example-unknown': {
    title: 'Dit voorbeeld is er niet',
    detail: 'Voorbeeldbestanden zijn er alleen in de demonstratie, voor een maand die nog niet is gedeclareerd.',
  },
} as const;
