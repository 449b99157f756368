import type { Database } from '../../database';
import type { Actor } from '../../kernel';
import {
  DAY,
  dateAt,
  type DecideAdjustment,
  type OrderPayment,
  type PaymentProviders,
  type RequestAdjustment,
  startOfDay,
  dayAt,
} from '../../one-stop-shop';
import type { Desk } from './desk';
import type { Mover } from './turns';

const payer: Actor = { kind: 'citizen', id: 'demo-payer', name: 'Người nộp hồ sơ', roles: ['citizen'] };
/** Of what was paid this share goes back; to the next thousand below. */
const givenBack = 0.5;

interface Paid {
  payment_id: string;
  amount: number;
  code: string;
  receiving_agency_id: string;
}

/**
 * Applicants of the live demo who pay online, on the page of the payment sandbox as on that of any service, and once a day somebody
 * to whom a part is given back. Remembers nothing, like the other traffic. Without the sandbox it does nothing: no real service is
 * ever paid at.
 */
export class OnlinePayers implements Mover {
  constructor(
    private readonly parts: {
      database: Database;
      desk: Pick<Desk, 'now' | 'atOneStop'>;
      providers: PaymentProviders;
      orders: OrderPayment;
      request: RequestAdjustment;
      decide: DecideAdjustment;
    },
  ) {}

  pause(): number {
    return 5 * 60_000;
  }

  /** The refund of the day, when somebody has paid and none was asked for yet. */
  async turn(): Promise<void> {
    if (!this.isSandbox) return;
    const { database, desk, request, decide } = this.parts;
    const today = startOfDay(dayAt(desk.now));
    const [asked] = await database.query(
      "SELECT id FROM payment_adjustment WHERE kind = 'REFUND' AND requested_at >= ? AND requested_at < ? LIMIT 1",
      [today, today + DAY],
    );
    if (asked) return;
    const [paid] = await database.query<Paid>(
      `SELECT o.payment_id, o.amount, c.code, c.receiving_agency_id FROM payment_order o JOIN case_file c ON c.id = o.case_id
       WHERE o.provider = 'sandbox' AND o.state = 'PAID' AND c.closed_at IS NULL ORDER BY o.created_at DESC, o.id DESC LIMIT 1`,
    );
    const amount = Math.floor((Number(paid?.amount ?? 0) * givenBack) / 1_000) * 1_000;
    if (!paid || amount === 0) return;
    const at = (role: string) => ({ actor: desk.atOneStop(paid.receiving_agency_id, role, paid.code) });
    const { adjustmentId } = await request.refund(at('cashier'), {
      paymentId: paid.payment_id,
      amount,
      reasonCode: 'OTHER',
      reason: `Được giảm lệ phí theo nghị quyết của hội đồng nhân dân, xét ngày ${dateAt(desk.now)}`,
      method: 'ONLINE',
    });
    await decide.approve(at('unit-head'), adjustmentId);
    await decide.payOut(at('cashier'), adjustmentId);
  }

  /** Pays all that is due of the case. False: nothing can be paid online here. */
  async pay(caseId: string): Promise<boolean> {
    if (!this.isSandbox) return false;
    const { orderId } = await this.parts.orders.byApplicant({ actor: payer }, caseId);
    const [order] = await this.parts.database.query<{ pay_url: string | null }>(
      'SELECT pay_url FROM payment_order WHERE id = ?',
      [orderId],
    );
    // What the button of the page sends; the sandbox then tells the server.
    if (order?.pay_url)
      await fetch(order.pay_url, { method: 'POST', body: new URLSearchParams({ do: 'pay' }) });
    return true;
  }

  private get isSandbox(): boolean {
    return this.parts.providers.all[0]?.code === 'sandbox';
  }
}
