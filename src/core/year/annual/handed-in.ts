/** Scores and ballots of a composite that came for all units at once: 经营业绩, 述职评议, 群众评议. */
export interface HandedInScore {
  readonly unit: string;
  /** The indicator's code. */
  readonly code: string;
  /** The entry's key: of a score the one that takes it, of a ballot an option's. */
  readonly key: string;
  readonly value: number;
}
