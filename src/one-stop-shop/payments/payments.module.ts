import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { CaseFilesModule } from '../case-files/case-files.module';
import { OfficialDocumentsModule } from '../official-documents/official-documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { OwnCasesModule } from '../own-cases/own-cases.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { AdjustmentQueries } from './adjustments/adjustment.queries';
import { AdjustmentsController } from './adjustments/adjustments.controller';
import { DecideAdjustment } from './adjustments/decide-adjustment.command';
import { PaymentAdjustmentEntity } from './adjustments/payment-adjustment.entity';
import { RequestAdjustment } from './adjustments/request-adjustment.command';
import { CashClosingEntity } from './cash/cash-closing.entity';
import { CashController } from './cash/cash.controller';
import { CashQueries } from './cash/cash.queries';
import { CloseCash } from './cash/close-cash.command';
import { CollectPayment } from './collect-payment.command';
import { OpenPayments } from './open-payment';
import { ApplyTransaction } from './orders/apply-transaction.command';
import { FollowOrders } from './orders/follow-orders';
import { OrderPayment } from './orders/order-payment.command';
import { OwnPaymentsController } from './orders/own-payments.controller';
import { PaymentCallbacksController } from './orders/payment-callbacks.controller';
import {
  PaymentNonceEntity,
  PaymentNotificationEntity,
  PaymentOrderEntity,
} from './orders/payment-order.entity';
import { PaymentProviders } from './orders/payment-providers';
import { ReceiveCallback } from './orders/receive-callback';
import { PaymentQueries } from './payment.queries';
import { PaymentsController } from './payments.controller';
import { IssueReceipt } from './receipts/issue-receipt';
import { PaymentReceiptEntity } from './receipts/payment-receipt.entity';
import { ReceiptQueries } from './receipts/receipt.queries';
import { PaymentReceiptsController } from './receipts/receipts.controller';
import { CloseDifference } from './reconciliation/close-difference.command';
import { ReconcileDay } from './reconciliation/reconcile-day.command';
import {
  PaymentDifferenceEntity,
  PaymentReconciliationEntity,
} from './reconciliation/reconciliation.entities';
import { ReconciliationController } from './reconciliation/reconciliation.controller';
import { ReconciliationQueries } from './reconciliation/reconciliation.queries';
import { Tills } from './tills';

export { paymentsMessages } from './payments.messages';
export const paymentsEntities: EntityClass[] = [
  PaymentReceiptEntity,
  PaymentOrderEntity,
  PaymentNotificationEntity,
  PaymentNonceEntity,
  PaymentAdjustmentEntity,
  CashClosingEntity,
  PaymentReconciliationEntity,
  PaymentDifferenceEntity,
];

/** Fees and charges: at the till, online, given back, counted and compared. */
@Module({
  imports: [
    RuntimeModule,
    CaseFilesModule,
    OfficialDocumentsModule,
    OrganisationModule,
    OwnCasesModule,
    ProceduresModule,
  ],
  controllers: [
    PaymentsController,
    AdjustmentsController,
    PaymentReceiptsController,
    CashController,
    ReconciliationController,
    PaymentCallbacksController,
    OwnPaymentsController,
  ],
  providers: [
    Tills,
    OpenPayments,
    PaymentQueries,
    CollectPayment,
    IssueReceipt,
    ReceiptQueries,
    PaymentProviders,
    OrderPayment,
    FollowOrders,
    ApplyTransaction,
    ReceiveCallback,
    RequestAdjustment,
    DecideAdjustment,
    AdjustmentQueries,
    CloseCash,
    CashQueries,
    ReconcileDay,
    CloseDifference,
    ReconciliationQueries,
  ],
  exports: [PaymentProviders, OrderPayment, PaymentQueries, CollectPayment],
})
export class PaymentsModule {}
