import type { Services } from '../../services/services.js';
import { created, noContent, ok, okWithRevision, route, type Route } from '../route.js';
import {
  ProfileParams,
  ProfilePatch,
  ProfileRequest,
  ProfileResponse,
  ProfilesResponse,
  toProfileResponse,
} from '../schemas/profile.js';

const tag = 'Checks';

export function profileRoutes({ profiles }: Services): readonly Route[] {
  return [
    listProfiles(profiles),
    createProfile(profiles),
    readProfile(profiles),
    changeProfile(profiles),
    deleteProfile(profiles),
  ];
}

function listProfiles(profiles: Services['profiles']): Route {
  return route({
    method: 'get',
    path: '/v1/profiles',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the profiles that choose among the checks',
    answers: { 200: { description: 'Every profile', schema: ProfilesResponse } },
    handle: async () => ok({ items: (await profiles.list()).map(toProfileResponse) }),
  });
}

function createProfile(profiles: Services['profiles']): Route {
  return route({
    method: 'post',
    path: '/v1/profiles',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Makes a profile',
    body: ProfileRequest,
    creates: true,
    answers: { 201: { description: 'The profile', schema: ProfileResponse, headers: ['Location', 'ETag'] } },
    handle: async ({ body, write }) => {
      const profile = await profiles.create(body, write);
      return created(`/v1/profiles/${profile.id}`, toProfileResponse(profile), profile.revision);
    },
  });
}

function readProfile(profiles: Services['profiles']): Route {
  return route({
    method: 'get',
    path: '/v1/profiles/:profileId',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Reads a profile',
    params: ProfileParams,
    answers: { 200: { description: 'The profile', schema: ProfileResponse, headers: ['ETag'] } },
    handle: async ({ params }) => {
      const profile = await profiles.get(params.profileId);
      return okWithRevision(toProfileResponse(profile), profile.revision);
    },
  });
}

function changeProfile(profiles: Services['profiles']): Route {
  return route({
    method: 'patch',
    path: '/v1/profiles/:profileId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Changes a profile',
    description: 'Rules and patterns are replaced as a whole. A profile that is built in cannot be changed.',
    params: ProfileParams,
    body: ProfilePatch,
    edits: true,
    answers: { 200: { description: 'The profile as it is now', schema: ProfileResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const profile = await profiles.change(params.profileId, body, write, ifRevision);
      return okWithRevision(toProfileResponse(profile), profile.revision);
    },
  });
}

function deleteProfile(profiles: Services['profiles']): Route {
  return route({
    method: 'delete',
    path: '/v1/profiles/:profileId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Deletes a profile; what was decided about findings stays',
    params: ProfileParams,
    edits: true,
    answers: { 204: { description: 'It is deleted' } },
    handle: async ({ params, write, ifRevision }) => {
      await profiles.remove(params.profileId, write, ifRevision);
      return noContent();
    },
  });
}
