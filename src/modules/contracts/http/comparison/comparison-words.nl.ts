import type { Quadrant } from '../../domain/comparison/compare-forms.ts';

export const QUADRANT_SENTENCES: { readonly [Place in Quadrant]: string } = {
  'much-for-little': 'Veel resultaat voor weinig inspanning.',
  'much-for-much': 'Veel resultaat, maar ook veel inspanning.',
  'little-for-little': 'Weinig inspanning, maar ook weinig resultaat.',
  'little-for-much': 'Veel inspanning voor weinig resultaat.',
};
