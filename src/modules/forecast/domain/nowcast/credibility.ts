/** What was seen of one cell: how much was allocated and what it cost, month by month. */
export type Seen = { readonly weight: number; readonly amount: number };

/**
 * How much weight the whole gets beside a cell of its own: the k of Bühlmann and Straub (1970), the variance within cells
 * over the variance between them. A cell with weight w counts for w / (w + k). Infinity when cells do not differ.
 */
export function straubK(cells: readonly (readonly Seen[])[]): number {
  const sums = cells.map((months) => ({
    months,
    weight: months.reduce((sum, one) => sum + one.weight, 0),
    amount: months.reduce((sum, one) => sum + one.amount, 0),
  }));
  const known = sums.filter(({ weight }) => weight > 0);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const mean = total > 0 ? known.reduce((sum, { amount }) => sum + amount, 0) / total : 0;
  let [inside, freedom, between, squares] = [0, 0, 0, 0];
  for (const { months, weight, amount } of known) {
    const own = amount / weight;
    for (const one of months) if (one.weight > 0) inside += one.weight * (one.amount / one.weight - own) ** 2;
    freedom += months.filter((one) => one.weight > 0).length - 1;
    between += weight * (own - mean) ** 2;
    squares += weight * weight;
  }
  if (freedom <= 0 || known.length < 2) return Number.POSITIVE_INFINITY;
  const within = inside / freedom;
  const spread = total - squares / total;
  const variance = spread > 0 ? (between - (known.length - 1) * within) / spread : 0;
  return variance > 0 ? within / variance : Number.POSITIVE_INFINITY;
}

/** The mean of a cell, drawn towards that of the whole by how little is known of the cell. */
export function credible(own: Seen, whole: number, k: number): number {
  if (own.weight <= 0) return whole;
  if (!Number.isFinite(k)) return whole;
  return (own.amount + k * whole) / (own.weight + k);
}
