package eu.etwinning.onboarding.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sessions as they can still be read. One that was stored by another version, or that is damaged, is ended: whoever it
 * belonged to is signed out and signs in anew. Whatever is in a cookie and no number of a session is no session.
 */
class ReadableSessions<S extends Session> implements FindByIndexNameSessionRepository<S> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableSessions.class);
    private static final Pattern ID = Pattern.compile("[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}");

    private final FindByIndexNameSessionRepository<S> stored;

    ReadableSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public @Nullable S findById(String id) {
        S session = ID.matcher(id).matches() ? stored.findById(id) : null;
        if (session == null || isReadable(session)) {
            return session;
        }
        stored.deleteById(id);
        return null;
    }

    @Override
    public S createSession() {
        return stored.createSession();
    }

    @Override
    public void save(S session) {
        stored.save(session);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, S> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value);
    }

    private boolean isReadable(S session) {
        for (String name : session.getAttributeNames()) {
            try {
                session.getAttribute(name);
            } catch (RuntimeException | LinkageError unreadable) {
                LOG.warn(
                        "A stored session cannot be read any more and is ended: {} in {}",
                        unreadable.getClass().getSimpleName(),
                        name);
                return false;
            }
        }
        return true;
    }
}
