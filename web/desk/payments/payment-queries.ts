import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, newCommandKey, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { usePages } from '../../shared/table/use-pages';

export type PaymentRow = Schema<'PaymentRowView'>;
export type Payment = Schema<'PaymentDeskView'>;
export type Adjustment = Schema<'AdjustmentView'>;
export type ReceiptRow = Schema<'ReceiptRowView'>;
export type CashBookAnswer = Schema<'CashBookView'>;
export type CashClosing = Schema<'CashClosingView'>;
export type Difference = Schema<'DifferenceView'>;

const pageSize = 100;
export const allMoney = [
  ['payments'],
  ['payment-adjustments'],
  ['payment-receipts'],
  ['cash'],
  ['payment-differences'],
];

export const usePayments = (state: 'DUE' | 'ALL', text: string) =>
  usePages<PaymentRow>({
    queryKey: ['payments', 'list', state, text],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/payments', {
          params: {
            query: { state, limit: pageSize, ...(text && { text }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
    idOf: ({ id }) => id,
  });

export const usePayment = (id: string) =>
  useQuery({
    queryKey: ['payments', 'one', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/payments/{id}', { params: { path: { id } }, signal })),
    // A payment that comes is told (`useLivePayment`); that a provider has answered with an address to pay at, nobody tells.
    refetchInterval: ({ state }) =>
      state.data?.orders.some((order) => order.state === 'OPENING') ? 3_000 : false,
  });

/** What is paid, given back or remitted in a case shows by itself, however it comes. */
export function useLivePayment(caseId: string | undefined): void {
  useLiveQueries(
    caseId === undefined ? null : { topic: 'case', id: caseId },
    ({ type }) => (/^case\.(paid|refunded|exempted|payment\.)/.test(type) ? allMoney : []),
    allMoney,
  );
}

export const isOpen = ({ state }: { state: string }): boolean => state === 'OPENING' || state === 'OPEN';

export const useAdjustments = (state: 'OPEN' | 'ALL') =>
  useQuery({
    queryKey: ['payment-adjustments', state],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/payment-adjustments', { params: { query: { state } }, signal })),
  });

export const useReceipts = (from: string, to: string) =>
  usePages<ReceiptRow>({
    queryKey: ['payment-receipts', from, to],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/payment-receipts', {
          params: {
            query: {
              limit: pageSize,
              ...(from && { from }),
              ...(to && { to }),
              ...(cursor && { cursor }),
            },
          },
          signal,
        }),
      ),
    idOf: ({ id }) => id,
  });

export const useCashBook = (agency: string) =>
  useQuery({
    queryKey: ['cash', 'book', agency],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/cash-book', { params: { query: { ...(agency && { agency }) } }, signal })),
  });

export const useClosings = () =>
  useQuery({
    queryKey: ['cash', 'closings'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/cash-closings', { signal })),
  });

export const useDifferences = (state: 'OPEN' | 'ALL') =>
  useQuery({
    queryKey: ['payment-differences', 'list', state],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/payment-differences', { params: { query: { state } }, signal })),
  });

export const useReconciliations = () =>
  useQuery({
    queryKey: ['payment-differences', 'days'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/payment-reconciliations', { signal })),
  });

/**
 * One command about money: the same input is sent under the same key however often it is tried, so that money moves once. What it
 * has changed is read again.
 */
export function useMoneyAct<Input>(
  send: (input: Input, headers: { 'Idempotency-Key': string }) => Promise<unknown>,
  done?: () => void,
) {
  const client = useQueryClient();
  const key = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (input: Input) => {
      const of = JSON.stringify(input);
      if (key.current.of !== of) key.current = { of, key: newCommandKey() };
      return send(input, { 'Idempotency-Key': key.current.key });
    },
    onSuccess: async () => {
      key.current = { of: '', key: '' };
      await Promise.all(allMoney.map((queryKey) => client.invalidateQueries({ queryKey })));
      void client.invalidateQueries({ queryKey: ['case'] });
      done?.();
    },
  });
}
