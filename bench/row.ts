/** One line of the table. */
export interface Row {
  what: string;
  where: string;
  clients: number | string;
  result: Record<string, number>;
}
