package eu.etwinning.onboarding.demo;

import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Keeps sign-ins in memory, as the library does, which fails where many people sign in at the same moment. */
class OneSignInAtATime implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        memory.save(authorization);
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        memory.remove(authorization);
    }

    @Override
    public synchronized OAuth2Authorization findById(String id) {
        return memory.findById(id);
    }

    @Override
    public synchronized OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return memory.findByToken(token, type);
    }
}
