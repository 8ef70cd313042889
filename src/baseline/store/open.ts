import type { StorePlace } from '../../model/stored.ts';
import type { Git } from '../git.ts';
import { BranchStore } from './branch.ts';
import { FolderStore } from './folder.ts';
import type { Store } from './store.ts';

/** `git`: of the repository whose origin has the branch. */
export function openStore(place: StorePlace, git: Git): Store {
  switch (place.kind) {
    case 'branch':
      return new BranchStore(git, place.branch);
    case 'folder':
      return new FolderStore(place.path);
  }
}
