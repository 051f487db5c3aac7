import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Id, searchField } from '../../../platform/http/schema-parts.ts';
import { ContractStatus, Niveau, Segment, Variant } from '../api.ts';
import { type PlanYear, planYearOf, planYearOn } from '../domain/plan.ts';
import type { ContractFilter } from '../storage/list-contracts.ts';
import { LEVEL_WORDS, SEGMENT_WORDS, STATUS_WORDS, termOf, VARIANT_WORDS } from './words.nl.ts';

/** Filters shared by the list and its export, so that an export holds what the screen showed. */
export const contractFilterFields = {
  ...searchField,
  segment: Type.Optional(Segment),
  variant: Type.Optional(Variant),
  status: Type.Optional(ContractStatus),
  niveau: Type.Optional(Niveau),
  gemeente: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  product: Type.Optional(Id),
  jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
};
const FilterQuery = Type.Object(contractFilterFields);
type FilterQuery = Static<typeof FilterQuery>;

export const filterOf = (query: FilterQuery): ContractFilter => ({
  search: query.zoek,
  segment: termOf(SEGMENT_WORDS, query.segment),
  variant: termOf(VARIANT_WORDS, query.variant),
  status: termOf(STATUS_WORDS, query.status),
  level: termOf(LEVEL_WORDS, query.niveau),
  municipalityId: query.gemeente,
  providerId: query.aanbieder,
  productId: query.product,
});

export const planOf = (query: FilterQuery, today: PlainDate): PlanYear =>
  query.jaar === undefined ? planYearOn(today) : planYearOf(query.jaar, today);

/** `2026-10`, or null when no month of the year counts yet. */
export const monthText = ({ year, throughMonth }: PlanYear): string | null =>
  throughMonth === 0 ? null : `${year}-${String(throughMonth).padStart(2, '0')}`;
