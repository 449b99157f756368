import { dongInWords } from './amount-in-words.policy';

describe('an amount in words', () => {
  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [15, 'Mười lăm đồng'],
    [10, 'Mười đồng'],
    [21, 'Hai mươi mốt đồng'],
    [105, 'Một trăm linh năm đồng'],
    [8_000, 'Tám nghìn đồng'],
    [75_000, 'Bảy mươi lăm nghìn đồng'],
    [100_000, 'Một trăm nghìn đồng'],
    [1_001_000, 'Một triệu không trăm linh một nghìn đồng'],
    [1_000_005, 'Một triệu không trăm linh năm đồng'],
    [12_500_000, 'Mười hai triệu năm trăm nghìn đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
    [3_040_500_000, 'Ba tỷ không trăm bốn mươi triệu năm trăm nghìn đồng'],
    [
      1_234_567_891_011,
      'Một nghìn hai trăm ba mươi bốn tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi mốt nghìn không trăm mười một đồng',
    ],
  ])('%d', (amount, words) => expect(dongInWords(amount)).toBe(words));
});
