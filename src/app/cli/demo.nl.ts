export const demoText = {
  summary: 'Vult een lege database met een verzonnen voorbeeldregio.',
  description: 'Alle namen en nummers zijn verzonnen; burgerservicenummers komen uit de reeks voor tests.',
  notEmpty: 'De database is niet leeg. De voorbeeldregio komt alleen in een lege database. Er is niets veranderd.',
} as const;
