/** Things with a theme, theme by theme in the order in which the themes first occur. */
export function byTheme<Item extends { readonly thema: string }>(
  items: readonly Item[],
): readonly { readonly theme: string; readonly items: readonly Item[] }[] {
  const groups = Map.groupBy(items, (item) => item.thema);
  return [...groups].map(([theme, members]) => ({ theme, items: members }));
}
