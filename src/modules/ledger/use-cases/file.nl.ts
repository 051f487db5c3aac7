/** What the provider reads on its own statement. */
export const paymentText = (municipality: string, number: number): string =>
  `Jeugdhulp ${municipality}, betaalronde ${number}`;
