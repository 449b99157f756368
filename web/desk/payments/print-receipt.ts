import { notifications } from '@mantine/notifications';
import { fetchFile, saveFile } from '../../shared/files/fetch-file';

/** The receipt as a file of the printer: the same to the last byte whenever it is asked for. */
export async function printReceipt(id: string, number: string): Promise<void> {
  try {
    const content = await fetchFile(`/api/v1/payment-receipts/${id}/pdf`);
    saveFile(content, `${number.replace('/', '-')}.pdf`, 'application/pdf');
  } catch (error) {
    notifications.show({ color: 'red', message: error instanceof Error ? error.message : String(error) });
  }
}
