import { matchChoices } from './match-choices';

const choices = [
  { value: 'one-stop', label: 'Trung tâm Phục vụ hành chính công' },
  { value: 'economic-division', label: 'Phòng Kinh tế' },
  { value: 'records-office', label: 'Văn thư', detail: 'Phòng Hành chính' },
];
const found = (typed: string) => matchChoices(choices, typed).map(({ value }) => value);

describe('choices', () => {
  it('are found without accents, in any order of words, by name, key and second line', () => {
    expect(found('kinh phong')).toEqual(['economic-division']);
    expect(found('one-stop')).toEqual(['one-stop']);
    expect(found('hanh chinh')).toEqual(['one-stop', 'records-office']);
  });

  it('come first when they begin with what was typed', () => {
    expect(found('phong')).toEqual(['economic-division', 'records-office']);
  });

  it('are all there while nothing is typed, as many as one can look at', () => {
    expect(found('')).toHaveLength(3);
    const many = Array.from({ length: 500 }, (_, n) => ({ value: `${n}`, label: `Xã ${n}` }));
    expect(matchChoices(many, '')).toHaveLength(60);
  });
});
