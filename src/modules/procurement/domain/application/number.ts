/** How an application is called in letters and on screens: the number of the procedure and its own. */
export const applicationNumber = ({
  procedureNumber,
  id,
}: {
  readonly procedureNumber: string;
  readonly id: number;
}): string => `${procedureNumber}-A${id}`;
