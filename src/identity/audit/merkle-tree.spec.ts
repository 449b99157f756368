import fc from 'fast-check';
import { leafHash, MerkleTree, merkleRoot, pathOf, rootAfter } from './merkle-tree';

const leaves = (count: number) => Array.from({ length: count }, (_, index) => leafHash(String(index)));

describe('the Merkle tree', () => {
  it('is the one of RFC 6962', () => {
    // Test vectors of the Certificate Transparency reference implementation.
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((hex) =>
      leafHash(Buffer.from(hex, 'hex').toString('latin1')),
    );
    expect(merkleRoot(inputs.slice(0, 2))).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    );
    expect(merkleRoot(inputs.slice(0, 3))).toBe(
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    );
    expect(merkleRoot(inputs)).toBe('ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c');
  });

  it('proves every leaf, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (count, pick) => {
        const all = leaves(count);
        const index = pick % count;
        const path = pathOf(all, index);
        expect(rootAfter(all[index], path)).toBe(merkleRoot(all));
        expect(rootAfter(leafHash('other'), path)).not.toBe(merkleRoot(all));
      }),
    );
  });

  it('is built leaf by leaf as at once', () => {
    const tree = new MerkleTree();
    leaves(37).forEach((leaf, index) => {
      tree.add(leaf);
      expect(tree.root).toBe(merkleRoot(leaves(index + 1)));
    });
  });
});
