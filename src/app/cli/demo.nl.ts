export const demoText = {
  summary: 'Vult een lege database met een verzonnen voorbeeldregio.',
  description: 'Alle namen en nummers zijn verzonnen; burgerservicenummers komen uit de reeks voor tests.',
} as const;
