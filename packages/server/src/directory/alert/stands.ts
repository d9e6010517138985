import type {HostTables} from '../../store/host-tables.ts';
import type {Tx} from '../../store/database.ts';

/** Makes what tells whether an alert is still where a message about it was for. */
export const alertIs =
  (status: HostTables['search_alert']['status']) =>
  async (tx: Tx, {alertId}: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const row = await tx
      .selectFrom('search_alert')
      .select('id')
      .where('id', '=', String(alertId))
      .where('status', '=', status)
      .executeTakeFirst();
    return row !== undefined;
  };
