package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * In every test of the application, what delegates and listeners declare is what they do:
 * {@link DeclaredVariablesOnly}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DeclaredVariablesConfiguration {

    @Bean
    static BeanPostProcessor declaredVariables() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                DiagramPart part = bean.getClass().getAnnotation(DiagramPart.class);
                return part == null ? bean : guarded(bean, new DeclaredVariablesOnly(name, part));
            }
        };
    }

    private static Object guarded(Object bean, DeclaredVariablesOnly declared) {
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodInterceptor)
                call -> call.getArguments().length == 1 && call.getArguments()[0] instanceof VariableScope scope
                        ? run(call, scope, declared)
                        : call.proceed());
        return factory.getProxy();
    }

    private static Object run(MethodInvocation call, VariableScope scope, DeclaredVariablesOnly declared)
            throws Throwable {
        declared.checkBefore(scope);
        call.getArguments()[0] = declared.guard(scope);
        Object result = call.proceed();
        declared.checkAfter(scope);
        return result;
    }
}
