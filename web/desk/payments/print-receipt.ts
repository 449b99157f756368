import { notifications } from '@mantine/notifications';
import { fetchFile, saveFile } from '../../shared/files/fetch-file';
import type { CashClosing } from './payment-queries';

/** The receipt as a file of the printer: the same to the last byte whenever it is asked for. */
export const printReceipt = (id: string, number: string): Promise<void> =>
  keep(`/api/v1/payment-receipts/${id}/pdf`, number.replace('/', '-'));

/** The sheet of a closed till, to be signed and filed. */
export const printClosing = ({ id, day, number }: CashClosing): Promise<void> =>
  keep(`/api/v1/cash-closings/${id}/pdf`, `chot-so-quy-${day}-${number}`);

async function keep(address: string, name: string): Promise<void> {
  try {
    saveFile(await fetchFile(address), `${name}.pdf`, 'application/pdf');
  } catch (error) {
    notifications.show({ color: 'red', message: error instanceof Error ? error.message : String(error) });
  }
}
